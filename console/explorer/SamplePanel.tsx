import { useOperationsEditorState } from '@graphiql/react';
import type { ReactNode } from 'react';
import type { ExplorerConfig, ExplorerSample } from '../explorerConfig.ts';
import { sampleText } from './sampleText.ts';
import { useSamples } from './useSamples.ts';
import type { SampleDesk } from './useSamples.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

interface SampleProperties {
  readonly sample: ExplorerSample;
  readonly language: Language;
  readonly isShown: boolean;
  readonly desk: SampleDesk;
}

/** One sample: its name fills the editors, the button beside it asks at once. */
function Sample({ sample, language, isShown, desk }: SampleProperties): ReactNode {
  const isChinese = language === 'zh';
  const name = isChinese ? sample.nameZh : sample.name;
  const description = isChinese ? sample.descriptionZh : sample.description;
  return (
    <li className={isShown ? 'sample shown' : 'sample'}>
      <button
        type="button"
        className="sample-name"
        title={description}
        aria-current={isShown}
        onClick={() => desk.show(sample)}
      >
        <span className="sample-id">{sample.id}</span>
        <span>
          {name}
          {isShown && <small>{description}</small>}
        </span>
      </button>
      <button
        type="button"
        className="sample-run"
        title={words[language].run}
        aria-label={`${words[language].run}: ${name}`}
        onClick={() => desk.run(sample)}
      >
        ▶
      </button>
    </li>
  );
}

interface SamplePanelProperties {
  readonly config: ExplorerConfig;
  readonly language: Language;
}

/** The questions that the page offers; the one in the editor is marked. */
export function SamplePanel({ config, language }: SamplePanelProperties): ReactNode {
  const desk = useSamples(config);
  const [text] = useOperationsEditorState();
  return (
    <nav className="samples" id="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{words[language].samples}</h2>
      <ol>
        {config.samples.map((sample) => (
          <Sample
            key={sample.id}
            sample={sample}
            language={language}
            isShown={sampleText(sample).query === text}
            desk={desk}
          />
        ))}
      </ol>
    </nav>
  );
}
