import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineEvent } from './contract.ts';
import type { EventContract } from './contract.ts';
import { findContractFaults } from './guardRails.ts';
import { mediationHelperServed } from './mediation.ts';

const fields = {
  cellId: z.uuid().describe('Cell. 网格。'),
  version: z.int().min(1).describe('Version. 版本。'),
};

/** A contract that keeps every rule, but for what a test changes. */
const contract = (more: z.ZodRawShape, words: Partial<EventContract> = {}): EventContract =>
  defineEvent<z.ZodObject>({
    producer: 'grid',
    name: 'cell-opened',
    version: 1,
    kind: 'event',
    key: 'cellId',
    means: 'A cell was opened.',
    meansZh: '网格已启用。',
    readers: [{ part: 'mediation', why: 'counts cells' }],
    data: z.object({ ...fields, ...more }),
    ...words,
  });

const said = (shape: z.ZodType): z.ZodType => shape.describe('It. 它。');
const T = 'grid.cell-opened.v1';

describe('a contract', () => {
  test('that carries ids, codes, counts and times passes', () => {
    const clean = contract({
      unitId: said(z.uuid().nullable()),
      category: said(z.string().regex(/^[A-Z_]+$/)),
      kind: said(z.enum(['A', 'B']).nullable()),
      openedOn: said(z.iso.date()),
      cells: said(z.array(z.object({ parentCode: said(z.string().regex(/^\d+$/)) }))),
    });
    expect(findContractFaults([clean])).toEqual([]);
  });

  test.each([
    ['displayName', 'a name of somebody'],
    ['title', 'words that somebody wrote'],
    ['supervisionPhone', 'how to reach somebody'],
    ['callerId', 'somebody'],
    ['party', 'a side of a dispute, or the Party'],
    ['subject', 'whom it is about, or a pseudonym'],
    ['outcome', 'what came of a dispute'],
    ['transferReason', 'why somebody did something'],
    ['householdCode', 'who lives where'],
    ['latitude', 'where somebody was'],
    ['points', 'a judgement of somebody'],
  ])('with a field %s fails, wherever it stands: it is named as %s', (name, reason) => {
    const why = `is named as ${reason}. Send an id or a code.`;
    expect(findContractFaults([contract({ [name]: said(z.int()) })])).toEqual([`${T} ${name}: ${why}`]);
    const inList = contract({ cells: said(z.array(z.object({ [name]: said(z.int()) })).nullable()) });
    expect(findContractFaults([inList])).toEqual([`${T} cells[].${name}: ${why}`]);
  });

  test.each([
    ['any text', z.string()],
    ['any text or null', z.string().max(10).nullable()],
    ['a pattern of letters', z.string().regex(/^\p{L}+$/u)],
    ['a pattern with spaces', z.string().regex(/^[\w .]+$/)],
    ['anything', z.unknown()],
  ])('that takes %s could hold a sentence, and fails', (_what, shape) => {
    expect(findContractFaults([contract({ code: said(shape) })])).toEqual([
      `${T} code: could hold a sentence. Give it a form, a list of values or a pattern.`,
    ]);
  });

  test.each<readonly [string, z.ZodObject]>([
    ['no version', z.object({ cellId: fields.cellId })],
    ['a version from 0', z.object({ ...fields, version: z.int().min(0).describe('Version. 版本。') })],
    ['perhaps a version', z.object({ ...fields, version: z.int().min(1).optional().describe('Version. 版本。') })],
  ])('with %s of its aggregate fails', (_what, data) => {
    expect(findContractFaults([contract({}, { data })])).toEqual([
      `${T}: has no \`version\` of its aggregate, from 1.`,
    ]);
  });

  test('whose key is no text that it always has fails', () => {
    expect(findContractFaults([contract({}, { key: 'version' })])).toEqual([
      `${T}: has no text \`version\` to be its key.`,
    ]);
    expect(findContractFaults([contract({}, { key: 'other' })])).toEqual([
      `${T}: has no text \`other\` to be its key.`,
    ]);
  });

  test('that is not explained in both languages fails', () => {
    expect(findContractFaults([contract({ code: z.int().describe('Code.') }, { meansZh: 'None' })])).toEqual([
      `${T}: is not explained in both languages.`,
      `${T} code: is not described in both languages.`,
    ]);
  });
});

describe('readers', () => {
  const readBy = (
    part: EventContract['readers'][number]['part'],
    words: Partial<EventContract> = {},
  ): readonly string[] => findContractFaults([contract({}, { readers: [{ part, why: 'knows' }], ...words })]);

  test('in credit are told of verified services and of the register, and of nothing else', () => {
    expect(readBy('credit')).toEqual([
      `${T}: is read by credit, which may know verified services and the register only.`,
    ]);
    expect(readBy('credit', { name: 'ticket-state', kind: 'state' })).toHaveLength(1);
    expect(readBy('credit', { name: 'division-state', kind: 'state' })).toEqual([]);
  });

  test('in credit are told of a service nothing but the time', () => {
    const data = mediationHelperServed.data.extend({ divisionCode: said(z.string().regex(/^\d{12}$/)) });
    expect(findContractFaults([{ ...mediationHelperServed, data }])).toEqual([
      'mediation.helper-served.v1 divisionCode: would tell credit more than the time that a helper served.',
    ]);
  });

  test('in grid and mediation are told nothing by credit', () => {
    const words = 'Points have no part in triage, routing or the choice of a mediator.';
    expect(readBy('mediation', { producer: 'credit' })).toEqual([
      `credit.cell-opened.v1: is read by mediation. ${words}`,
    ]);
    expect(readBy('grid', { producer: 'credit' })).toEqual([`credit.cell-opened.v1: is read by grid. ${words}`]);
    expect(readBy('cadres', { producer: 'credit' })).toEqual([]);
  });

  test('in the gateway follow states only', () => {
    expect(readBy('gateway')).toEqual([`${T}: is read by the gateway, which follows states only.`]);
    expect(readBy('gateway', { kind: 'state' })).toEqual([]);
  });

  test('are other parts, once each, with a reason', () => {
    expect(readBy('grid')).toEqual([`${T}: grid would read its own event.`]);
    const readers = [{ part: 'cadres', why: ' ' } as const, { part: 'cadres', why: 'again' } as const];
    expect(findContractFaults([contract({}, { readers })])).toEqual([
      `${T}: does not say why cadres reads it.`,
      `${T}: lists cadres twice.`,
    ]);
  });
});
