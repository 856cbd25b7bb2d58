/** What the field's words mean, each in at most two short sentences: one place for all that explain one. */

/** @type {Record<string, string>} */
export const GLOSSARY = {
  weight: "A number that the network learns. It says how much an input counts.",
  bias: "A number that a neuron adds to its sum.",
  step: "One update of the weights, from one batch.",
  loss: "One number for how wrong the network is. Lower is better.",
  downhill: "To where the loss is lower.",
  neuron: "It adds up what goes in, times weights, and passes the sum on.",
  "forward pass": "From what goes in to what comes out, layer by layer.",
  gap: "What the line says, less what is true.",
  mean: "The sum of all, divided by how many there are.",
  backpropagation: "It goes back through the layers and finds every gradient.",
  gradient: "How fast the loss grows when the weight grows.",
  "learning rate": "The number that a gradient is multiplied by, to make a step.",
  batch: "The samples that make one step together.",
  epoch: "Every sample was used once.",
  SGD: "Stochastic gradient descent: a step from one batch at a time.",
  Adam: "It gives each weight a step of its own size, from its earlier gradients.",
  Keras: "A library in which networks are written in Python.",
  Sequential: "Layers, one after the other.",
  compile: "Says how the network shall learn.",
  fit: "Trains it on the data.",
};
