import type { LedgerName } from '@/features/visits/api/ledgers.api';

interface Ledger {
  title: string;
  /** What one row is. */
  note: string;
  /** It is about some days; else it is as of today. */
  hasDays: boolean;
}

/** The ledgers, in the order in which they stand. */
export const LEDGERS: Readonly<Record<LedgerName, Ledger>> = {
  pairings: { title: '互助对子台账', note: '一行一对：应访、已访、无人应门、最近见到', hasDays: true },
  visits: { title: '走访台账', note: '一行一次：谁去的、做了什么、见到没有、谁确认的', hasDays: true },
  outings: { title: '上门服务台账', note: '一行一场：服务人次和依据，最后一行是合计', hasDays: true },
  unseen: { title: '探访关爱台账', note: '今天的：应见日期、最近见到、超期天数', hasDays: false },
  hours: { title: '时长台账', note: '一行一条有效时长，加起来就是总数', hasDays: true },
  certificates: { title: '时长证明登记簿', note: '编号、时段、小时、公示起止', hasDays: true },
};
export const LEDGER_NAMES = Object.keys(LEDGERS) as LedgerName[];
