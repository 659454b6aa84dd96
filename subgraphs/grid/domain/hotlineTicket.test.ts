import { describe, expect, test } from '@jest/globals';
import { evolve, isTicketOverdue, spotDispute } from './hotlineTicket.ts';
import type { HotlineTicket, HotlineTicketKind, HotlineTicketStatus } from './hotlineTicket.ts';

const now = '2023-12-26T18:00:00+08:00';

describe('an overdue hotline ticket', () => {
  test('is open and past its due time', () => {
    expect(isTicketOverdue({ status: 'REDO', dueAt: '2023-12-26T17:59:59+08:00' }, now)).toBe(true);
  });
  test('is not one that was answered', () => {
    expect(isTicketOverdue({ status: 'ANSWERED', dueAt: '2023-12-01T00:00:00+08:00' }, now)).toBe(false);
  });
});

describe('the spotting of a dispute', () => {
  const act = { post: '话务员', at: now };
  const ticket: HotlineTicket = {
    id: 't1',
    version: 2,
    no: 'T1',
    kind: 'COMPLAINT',
    status: 'ASSIGNED',
    divisionCode: '371002001006',
    receivedAt: '2023-12-25T09:00:00+08:00',
    dueAt: '2024-01-02T18:00:00+08:00',
    answeredAt: null,
    history: [{ to: 'ASSIGNED', command: 'assign', at: '2023-12-25T10:00:00+08:00', by: '热线中心' }],
  };

  test.each<HotlineTicketStatus>(['RECEIVED', 'ASSIGNED', 'RETURN_ASKED', 'HANDLING', 'REDO'])(
    'in a ticket that is %s hands it over',
    (status) => {
      expect(spotDispute({ ...ticket, status }, act)).toEqual({ kind: 'DisputeSpotted', act });
    },
  );

  test('leaves the ticket converted, and says which post did it', () => {
    expect(evolve(ticket, { kind: 'DisputeSpotted', act })).toEqual({
      ...ticket,
      version: 3,
      status: 'CONVERTED',
      history: [...ticket.history, { to: 'CONVERTED', command: 'spotDispute', at: now, by: '话务员' }],
    });
  });

  test.each<HotlineTicketStatus>(['REFUSED', 'ANSWERED', 'CONVERTED', 'CLOSED'])(
    'in a ticket that is %s is refused',
    (status) => {
      expect(spotDispute({ ...ticket, status }, act)).toMatchObject({ kind: 'StateForbids', state: status });
    },
  );

  test.each<HotlineTicketKind>(['CONSULTATION', 'HELP', 'SUGGESTION'])('may be in a call of the kind %s', (kind) => {
    expect(spotDispute({ ...ticket, kind }, act)).toMatchObject({ kind: 'DisputeSpotted' });
  });

  test('is refused in a tip, whatever its state: it is confidential', () => {
    expect(spotDispute({ ...ticket, kind: 'TIP', status: 'CLOSED' }, act)).toMatchObject({
      kind: 'OutsideMediation',
      goTo: '有权查处的部门',
    });
  });
});
