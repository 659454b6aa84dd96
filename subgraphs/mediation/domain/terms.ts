/** Whether a dispute is one about work: the law sets a shorter term for it, and at sea the county's centre takes it. */
export const isLabour = (category: string): boolean => category.startsWith('LABOUR_');

/**
 * Days that mediation may take from its acceptance: for a dispute about work fifteen, by law (劳动争议调解仲裁法 article 14);
 * for any other thirty, which no law says and the hub sets.
 */
export const termDaysOf = (category: string): number => (isLabour(category) ? 15 : 30);

/** Days in which both parties may ask a court to confirm an agreement, from its effect on (人民调解法 article 33). */
export const CONFIRMATION_DAYS = 30;

/** The civil date so many days after a day; whoever decides is given the calendar. */
export type DaysAfter = (day: string, days: number) => string;
