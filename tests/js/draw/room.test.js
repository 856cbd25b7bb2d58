import assert from "node:assert/strict";
import test from "node:test";
import { createRoom } from "../../../static/js/draw/room.js";

test("what was found of a text holds for those whose digits alone differ, until it is forgotten", () => {
  const room = createRoom();
  const words = (value) => ["Step ", { value, meaning: "update" }];
  room.know(words("1,203"), "long");
  assert.equal(room.known(words("4,999")), "long");
  for (const value of ["999", "−1,203", "12,03"]) assert.equal(room.known(words(value)), undefined, value);
  assert.equal(room.known(["Step ", { value: "1,203", meaning: "danger" }]), undefined);
  room.clear();
  assert.equal(room.known(words("1,203")), undefined);
});
