/** Letters that sound alike wherever our names are spoken of, the longer first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ou/g, 'u'],
  [/[cq](?=[eiy])/g, 's'],
  [/ck|kh|[cq]/g, 'k'],
  [/ph/g, 'f'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(\p{L})\1/gu, '$1'],
];

/** A word by its sound, so that "kursera" is "coursera" and "kodecademi" "codecademy". */
export function soundKey(word: string): string {
  return SOUNDS.reduce((key, [letters, sound]) => key.replace(letters, sound), word);
}
