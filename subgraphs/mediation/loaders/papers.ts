import { failure } from '@hub/chassis';

const PAPER = /^[A-Za-z0-9_-]{1,64}$/;
const PAPERS_MAX = 20;

/** Reads numbers of papers that came with a command, as `field`; none where it was left out. @throws BAD_USER_INPUT */
export function readPapers(field: string, given: readonly string[] | null | undefined): readonly string[] {
  const papers = given ?? [];
  if (papers.length > PAPERS_MAX || !papers.every((paper) => PAPER.test(paper)))
    throw failure(
      'BAD_USER_INPUT',
      `\`${field}\` expects at most ${PAPERS_MAX} numbers of papers, each of 1 to 64 letters, digits, - and _.`,
    );
  return papers;
}

/** Reads one such number; null where it was left out. @throws BAD_USER_INPUT */
export const readPaper = (field: string, given: string | null | undefined): string | null =>
  readPapers(field, typeof given === 'string' ? [given] : [])[0] ?? null;
