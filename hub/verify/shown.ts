import { isList, isRecord } from './expression.ts';

/** A value as one cell of a table: `≥ 2,700, < 2,800`, `rank 3, of 261`, `34,228`. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 4 });
  if (isList(value)) return value.map(shown).join('; ');
  if (!isRecord(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { min, max, ...others } = value;
  if (min !== undefined && max !== undefined && Object.keys(others).length === 0)
    return `≥ ${shown(min)}, < ${shown(max)}`;
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${shown(inner)}`)
    .join(', ');
}
