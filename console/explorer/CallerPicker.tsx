import { useHeadersEditorState } from '@graphiql/react';
import type { ReactNode } from 'react';
import type { ExplorerIdentity } from '../explorerConfig.ts';
import { callerIn, withCaller } from './caller.ts';
import { labelIn, words } from './words.ts';
import type { Language } from './words.ts';

/** What a select shows where the headers name nobody whom the page knows. */
const CUSTOM = '';

interface PickerProperties {
  readonly label: string;
  readonly value: string | null;
  readonly custom: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly text: string }>;
  readonly onPick: (value: string) => void;
}

function Picker({ label, value, custom, options, onPick }: PickerProperties): ReactNode {
  const isCustom = options.every((option) => option.value !== value);
  return (
    <label className="picker">
      <span>{label}</span>
      <select value={isCustom ? CUSTOM : (value ?? CUSTOM)} onChange={(event) => onPick(event.target.value)}>
        {isCustom && (
          <option value={CUSTOM} disabled>
            {custom}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CallerPickerProperties {
  readonly identities: readonly ExplorerIdentity[];
  readonly language: Language;
}

/** Who asks and what for. The headers editor holds both, so the page only reads them there and writes them there. */
export function CallerPicker({ identities, language }: CallerPickerProperties): ReactNode {
  const [headers, setHeaders] = useHeadersEditorState();
  const { identity, purpose } = callerIn(headers, identities);
  const { identity: identityLabel, purpose: purposeLabel, custom, purposes } = words[language];
  const pickIdentity = (name: string): void => {
    const picked = identities.find((candidate) => candidate.name === name);
    if (picked !== undefined) setHeaders(withCaller(headers, picked));
  };
  return (
    <>
      <Picker
        label={identityLabel}
        value={identity?.name ?? null}
        custom={custom}
        options={identities.map((one) => ({ value: one.name, text: labelIn(language, one) }))}
        onPick={pickIdentity}
      />
      {identity !== null && (
        <Picker
          label={purposeLabel}
          value={purpose}
          custom={custom}
          options={identity.purposes.map((one) => ({ value: one, text: purposes[one] ?? one }))}
          onPick={(picked) => setHeaders(withCaller(headers, identity, picked))}
        />
      )}
    </>
  );
}
