import { chinaDate, chinaParts } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { type LedgerName, ledgersApi } from '@/features/visits/api/ledgers.api';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { LEDGERS } from './ledger-list';

interface LedgerButtonProps {
  name: LedgerName;
  /** Without them: this year until today. */
  days?: { from: string; until: string };
}

/** A ledger as a file; every file given out is recorded. */
export function LedgerButton({ name, days }: LedgerButtonProps) {
  const { communityId } = useMembership();
  const { title, hasDays } = LEDGERS[name];
  const { year } = chinaParts(Date.now());
  const take = useAction(async () => {
    const today = chinaDate(Date.now());
    const asked = days ?? { from: `${year}-01-01`, until: today };
    const bytes = await ledgersApi.file(communityId, name, hasDays ? asked : undefined);
    const words = hasDays ? `${asked.from} 至 ${asked.until}` : today;
    const shown = await openFile(`${title} ${words}.xlsx`, bytes, 'xlsx');
    toast(shown ? '已经存好' : '这台手机没有打开文件，请到电脑上下载');
  });
  return (
    <View>
      <Button id={`ledger-${name}`} variant="quiet" loading={take.pending} onClick={() => void take.run()}>
        {days ? '下载' : hasDays ? `${year} 年${title}` : title}
      </Button>
      <ProblemNote problem={take.problem} />
    </View>
  );
}
