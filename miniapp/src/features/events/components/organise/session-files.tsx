import { chinaDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { afterApi, type OrganiserSession } from '../../api/organiser.api';

const FILES = [
  { name: 'sheet.pdf', label: '纸质签到表', title: '签到表', signUp: true },
  { name: 'ledger.xlsx', label: '活动台账（人）', title: '活动台账', signUp: true },
  { name: 'poster.pdf', label: '海报（打印）', title: '海报', signUp: false },
  { name: 'poster.png', label: '海报（发群里）', title: '海报', signUp: false },
] as const;

/** Paper and files of a session. Every file given out is recorded. */
export function SessionFiles({ session }: { session: OrganiserSession }) {
  const { communityId } = useMembership();
  const open = useAction(async (_key: string, name: (typeof FILES)[number]['name'], title: string) => {
    const bytes = await afterApi.file(communityId, session.id, name);
    const ending = name.split('.')[1] as 'pdf' | 'xlsx' | 'png';
    const fileName = `${title} ${session.eventTitle} ${chinaDate(session.startsAt)}.${ending}`;
    const shown = await openFile(fileName, bytes, ending);
    if (!shown) toast('这台手机没有打开文件，请到电脑上下载');
    else if (SILIN_H5) toast('已经存好');
  });
  return (
    <Card className="stack" id="session-files">
      <View className="heading">表格和海报</View>
      <View className="row row--wrap">
        {FILES.filter(({ signUp }) => !signUp || session.mode !== 'free').map(({ name, label, title }) => (
          <Button
            key={name}
            variant="quiet"
            size="small"
            disabled={open.pending}
            onClick={() => void open.run(name, title)}
          >
            {label}
          </Button>
        ))}
      </View>
      {open.pending ? <View className="note">正在做文件，要等几秒钟</View> : null}
      <View className="note">名单里有大家的称呼，用完请销毁；谁导出过都有记录。</View>
      <ProblemNote problem={open.problem} />
    </Card>
  );
}
