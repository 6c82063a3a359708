/**
 * Memory for solvers that work one after another: asking for fresh memory each time costs as much as
 * a pass over the texts.
 */
export class SolverTables {
  #bytes = [new ArrayBuffer(0), new ArrayBuffer(0)] as const;

  /** Two tables full of zeros, in the same place as those of the call before. */
  zeros(length: number): readonly [Float32Array, Float32Array] {
    const size = 4 * length;
    if (this.#bytes[0].byteLength < size) {
      this.#bytes = [new ArrayBuffer(size), new ArrayBuffer(size)];
    }
    const [first, second] = this.#bytes;
    return [
      new Float32Array(first, 0, length).fill(0),
      new Float32Array(second, 0, length).fill(0),
    ];
  }
}
