import { useEffect, useState } from 'react';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** Under which the choice is kept. */
const KEY = 'hub:language';

/** The language that was chosen before, else the browser's own. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The page's language, and how to change it; the document's language and title follow. */
export function useLanguage(title: string): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    const { tag, slogan } = words[language];
    document.documentElement.lang = tag;
    document.title = `${title} · ${slogan}`;
  }, [language, title]);
  const choose = (chosen: Language): void => {
    localStorage.setItem(KEY, chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}
