/** In numbers: a block of both tables fits the processor's nearest cache. */
export const BLOCK = 16;

/**
 * Copies a table so that its rows become columns; `width` and `height` are those of `from`.
 *
 * Works block by block: going down whole columns would miss the cache at every number.
 */
export function transpose(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
): void {
  for (let top = 0; top < height; top += BLOCK) {
    const bottom = Math.min(height, top + BLOCK);
    for (let left = 0; left < width; left += BLOCK) {
      copyBlock(left, Math.min(width, left + BLOCK), top, bottom);
    }
  }

  function copyBlock(left: number, right: number, top: number, bottom: number): void {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        to[column * height + row] = from[row * width + column]!;
      }
    }
  }
}
