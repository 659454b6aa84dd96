/** The value that a JSON text holds, or null: a shape then says what is wrong with either. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
