import type { PlanRow } from '@/features/pairings/api/proposals.api';
import { fitWord, reasonsLine, tierWord, whyNobodyLine } from '@/features/pairings/model/proposal-labels';
import type { Column } from '@/ui/data-table/data-table';
import { Tag } from '@/ui/tag/tag';

/** What became of a row, or how well it fits. */
function How({ row, refused }: { row: PlanRow; refused?: string | undefined }) {
  if (row.pairingId) return <Tag tone="know">去问了</Tag>;
  if (refused) return <Tag tone="warn">没发成</Tag>;
  if (!row.volunteerMemberId) return <Tag>没有</Tag>;
  return <Tag tone={row.hasConsent ? 'ok' : 'warn'}>{row.hasConsent ? fitWord(row.cost ?? 0) : '先问本人'}</Tag>;
}

/** With whom and why, or why nobody. */
export const planWords = (row: PlanRow): string =>
  row.volunteerName ? reasonsLine(row.reasons) : row.unpairedWhy ? whyNobodyLine(row.unpairedWhy) : '';

/** The columns of a draft. */
export const planColumns = (refused: Readonly<Record<string, string>>): Column<PlanRow>[] => [
  { key: 'person', title: '居民', cell: ({ personName }) => personName || '没有写姓名' },
  { key: 'tier', title: '看望', width: 5, room: 'some', cell: ({ tier }) => tierWord(tier) },
  { key: 'volunteer', title: '志愿者', width: 5.5, cell: ({ volunteerName }) => volunteerName ?? '—' },
  { key: 'why', title: '为什么', width: 13, room: 'much', cell: planWords },
  { key: 'how', title: '怎么样', width: 5.5, cell: (row) => <How row={row} refused={refused[row.id]} /> },
];
