/** The characters of a unified social credit code (统一社会信用代码, GB 32100); a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Whether a text is a unified social credit code: 18 characters, the last of which checks the others. */
export function isUscc(text: string): boolean {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  let sum = values.at(-1) ?? 0;
  let weight = 1;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return sum % ALPHABET.length === 0;
}
