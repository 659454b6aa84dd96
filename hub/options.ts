/** A whole number of a command's option. @throws saying what was expected and what came. */
export function wholeNumber(
  option: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`Expected ${option} to be a whole number from ${min} to ${max}; ${text} came.`);
}
