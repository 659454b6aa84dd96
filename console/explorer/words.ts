/** A language that the page speaks. */
export type Language = 'zh' | 'en';

/** What the page says. */
export interface Words {
  /** For the document's `lang`. */
  readonly tag: string;
  readonly slogan: string;
  readonly invented: string;
  readonly identity: string;
  readonly custom: string;
  readonly purpose: string;
  readonly samples: string;
  readonly run: string;
  readonly otherLanguage: string;
  readonly unreadable: string;
  /** Purposes (`Hub-Purpose`) by their code; a code without a word stands for itself. */
  readonly purposes: Readonly<Record<string, string>>;
}

const zh: Words = {
  tag: 'zh-CN',
  slogan: '在这里提问',
  invented: '演示数据，人物均为虚构',
  identity: '身份',
  custom: '自定义',
  purpose: '用途',
  samples: '样例问题',
  run: '运行',
  otherLanguage: 'English',
  unreadable: '无法读取页面配置。请确认平台正在运行，然后刷新。',
  purposes: {
    statistics: '统计',
    'case-handling': '办案',
    dispatch: '调度',
    supervision: '督查',
    'posting-management': '任职管理',
    'judicial-confirmation': '司法确认',
    'ticket-enquiry': '工单查询',
    'labour-inspection': '劳动监察',
    'credit-operation': '积分业务',
    'own-data': '本人数据',
    audit: '审计',
  },
};

const en: Words = {
  tag: 'en',
  slogan: 'A place to ask',
  invented: 'Demo data; all people are invented',
  identity: 'Ask as',
  custom: 'custom',
  purpose: 'Purpose',
  samples: 'Sample questions',
  run: 'Run',
  otherLanguage: '中文',
  unreadable: 'The page could not read its configuration. See that the hub runs, then reload.',
  purposes: {},
};

/** The page's words in each language. */
export const words: Readonly<Record<Language, Words>> = Object.freeze({ zh, en });

/** Something that is named in both languages. */
interface Labelled {
  readonly label: string;
  readonly labelZh: string;
}

/** The name of something in a language. */
export const labelIn = (language: Language, { label, labelZh }: Labelled): string =>
  language === 'zh' ? labelZh : label;
