// The shapes of data of a person's own, known by name like those of types.d.ts.

/** A point in the plane from −1 to 1; its kind is a class, which a curve has no use for. */
interface PaintedPoint {
  x: number;
  y: number;
  kind: number;
}

/** What is painted, and the ways back and forth. */
interface Painting {
  shape: "classes" | "curve";
  points: readonly PaintedPoint[];
  past: readonly (readonly PaintedPoint[])[];
  future: readonly (readonly PaintedPoint[])[];
}

/** What a network has made of the points so far. */
interface PaintedMap {
  /** The very points. */
  points: readonly PaintedPoint[];
  shape: Painting["shape"];
  epoch: number;
  epochs: number;
  accuracy: number | null;
  loss: number | null;
  /** Of each class, or of the one output: what is given over the plane, row first, or along x. */
  outputs: Float64Array[];
  /** The class that each of the outputs stands for; of two classes one output tells. */
  kinds: number[];
}

interface PaintState {
  painting: Painting;
  /** The class that is painted, or what is done instead. */
  kind: number;
  tool: PaintTool;
  /** Whether a network is trained as one paints. */
  live: boolean;
  map: PaintedMap | null;
  busy: boolean;
  notice: string | null;
}

type PaintTool = "point" | "spray" | "rubber";

/** What views of the plane ask for. */
type Painter = Public<import("./painting.js").PaintActions>;

interface DataState {
  notice: string | null;
}

/** What the views of the room ask for. */
type DataRoom = Public<import("./data.js").DataActions>;

type TableColumn = ColumnAnswer;
type ColumnRole = "answer" | "input" | "skip";
type TableScaling = "none" | "min_max" | "standard";
type TableMissing = "refuse" | "drop" | "mean";

/** A part of a RunConfig that learns from a table. */
interface TableSuggestion {
  dataset: Named & {
    target: string;
    inputs: string[] | null;
    task: string;
    scaling: TableScaling;
    target_scaling: TableScaling;
    missing: TableMissing;
  };
  layers: LayerConfig[];
  validation_split: number;
  [part: string]: unknown;
}

/** What a person has chosen of a table. */
interface TableChoices {
  /** What is suggested for the chosen answer. */
  suggestion: TableSuggestion;
  /** Of each column. */
  roles: ColumnRole[];
  scaling: TableScaling;
  target_scaling: TableScaling;
  missing: TableMissing;
  /** The share that is held out. */
  split: number;
}

interface TableState {
  table: TableAnswer | null;
  choices: TableChoices | null;
  /** The columns' pictures, by the chosen answer. */
  shades: ShadesAnswer | null;
  /** What would happen; null until it is known, and where it cannot be. */
  outlook: OutlookAnswer | null;
  /** Tables that the server has, the newest first; null until they are known. */
  kept: readonly TableAnswer[] | null;
  /** Why it cannot be. */
  refusal: string | null;
  busy: boolean;
  notice: string | null;
}

/** What views of a table ask for. */
type TableRoom = Public<import("./table.js").TableActions>;
