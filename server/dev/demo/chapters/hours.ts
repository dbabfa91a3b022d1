import { chinaDate } from '@silin/shared';
import { Certificates } from '../../../src/modules/hours/app/certificates.service.js';
import { HoursLedger } from '../../../src/modules/hours/app/hours-ledger.service.js';
import { Outings } from '../../../src/modules/visits/app/outings.service.js';
import { VisitRounds } from '../../../src/modules/visits/app/visit-rounds.service.js';
import type { Chapter } from '../chapter.js';

const HELPER = 'li';

/** Hours of the barber: typed and waiting, a certificate; two outings, one still to come; a round for the cold. */
export const hoursChapter: Chapter = {
  happenings: (stage) => {
    const outing = { id: '' };
    const day = (at: Parameters<typeof stage.instant>[0]) => chinaDate(stage.instant(at));
    const plan = (title: string, at: Parameters<typeof stage.instant>[0]) =>
      stage.app.get(Outings).plan(stage.who('hao'), {
        ...{ title, onDay: day(at), kinds: ['pension_check', 'subsidy'], placeText: '一网格 1 到 4 号楼' },
        helperMemberIds: [stage.who(HELPER).memberId, stage.who('wang').memberId],
      });
    return [
      stage.happening(
        'outing-planned',
        '20 09:00',
        () => plan('养老认证上门办', '18 09:00'),
        ({ id }) => (outing.id = id),
      ),
      stage.happening('outing-held', '18 17:30', () =>
        stage.app.get(Outings).served(stage.who('hao'), outing.id, {
          served: [
            { kind: 'pension_check', people: 11, ageBand: '60-79' },
            { kind: 'pension_check', people: 4, ageBand: '80+' },
            { kind: 'subsidy', people: 3 },
          ],
          ...{ minutes: 120, basis: 'counted' },
        }),
      ),
      stage.happening('certificate-issued', '9 15:00', () =>
        stage.app.get(Certificates).issue(stage.who('hao'), {
          ...{ memberId: stage.who(HELPER).memberId, fromDay: day('60 09:00'), untilDay: day('9 09:00') },
          purpose: '评优',
        }),
      ),
      stage.happening('hours-typed', '3 11:00', () =>
        stage.app.get(HoursLedger).type(stage.who('hao'), {
          ...{ memberId: stage.who('wang').memberId, onDay: day('4 09:00'), minutes: 90, what: '重阳节布置会场' },
          reason: '当天忙着搬桌子，没有登记',
        }),
      ),
      stage.happening('round-begun', '2 08:30', () =>
        stage.app.get(VisitRounds).begin(stage.who('hao'), {
          ...{ title: '严寒走访', fromDay: day('2 08:30'), untilDay: day('+3 18:00') },
        }),
      ),
      stage.happening('outing-ahead', '1 10:00', () => plan('家电维修进楼道', '+4 09:00')),
    ];
  },
};
