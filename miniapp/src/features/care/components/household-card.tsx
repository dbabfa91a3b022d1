import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { forgetFile, openPdf } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { careApi } from '../api/care.api';

const FILE_NAME = '联系卡.pdf';
const BEFORE = '新卡一打印，这一户原来的卡就作废，上面的号码都不能再用。请把旧卡收回来。';
const PRINTING = '正在画卡，要等几秒钟，请不要关掉这一页。';
const UNSURE = '没有等到回应，原来的卡可能已经作废，请再打印一次。';

/** The household's card: printing a new one, with what becomes of the old one said first. */
export function HouseholdCard({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const { householdId } = person;
  const [asked, setAsked] = useState(false);
  const [card, setCard] = useState<ArrayBuffer>();
  // The codes are on the paper only: nothing of the file stays on the phone.
  useEffect(() => () => forgetFile(FILE_NAME), []);
  const show = async (bytes: ArrayBuffer) => {
    const shown = await openPdf(FILE_NAME, bytes);
    if (!shown) toast('这台手机没有打开文件，请再点“打开这张卡”');
    else if (SILIN_H5) toast('已经存好，请用 A6 纸双面打印');
  };
  const print = useAction(async (_key: string, of: string) => {
    const bytes = await careApi.printCard(communityId, of);
    setCard(bytes);
    setAsked(false);
    await show(bytes);
  });
  return (
    <Section title="联系卡">
      <Card id="household-card" className="stack">
        <View className="body">
          一张小卡片，印着社区和网格员的电话，背面每人 24 个号码。没有手机的人，用它确认事情办好了。
        </View>
        {householdId ? null : <View className="note">先写上楼栋和门牌，才能打印这一户的卡。</View>}
        {card ? (
          <Button id="card-open" wide onClick={() => void show(card)}>
            打开这张卡
          </Button>
        ) : null}
        {householdId ? (
          <Button id="card-print" variant="quiet" wide onClick={() => setAsked(true)}>
            {card ? '再打印一张新的…' : '打印联系卡…'}
          </Button>
        ) : null}
      </Card>
      <ConfirmSheet
        open={asked}
        title="打印一张新卡"
        about={`${person.name}这一户`}
        detail={print.pending ? PRINTING : print.problem?.unreachable ? UNSURE : BEFORE}
        confirm="打印新卡"
        pending={print.pending}
        problem={print.problem?.unreachable ? undefined : print.problem}
        onConfirm={() => householdId && void print.run(householdId)}
        onClose={() => {
          if (!print.pending) setAsked(false);
        }}
      />
    </Section>
  );
}
