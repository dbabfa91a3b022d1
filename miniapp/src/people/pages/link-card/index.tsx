import { boxes, cardLimits, cardLinkSentence } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { careApi, type CardLinked } from '@/features/care/api/care.api';
import { MemberPage } from '@/features/communities/components/member-page';
import { useMembership } from '@/features/communities/model/membership';
import { loadMe } from '@/features/identity/model/me.store';
import { goBack } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { guarded } from '@/ui/page/guarded-page';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

export default guarded(function LinkCardPage() {
  return (
    <MemberPage title="我有联系卡">
      <LinkCard />
    </MemberPage>
  );
});

/** First the serial, then the code of the box that is asked: the account meets what the community has on paper. */
function LinkCard() {
  const { communityId } = useMembership();
  const [serial, setSerial] = useState('');
  const [digits, setDigits] = useState('');
  const [slots, setSlots] = useState<readonly number[]>([]);
  const [told, setTold] = useState<string>();
  const tell = async (said: CardLinked) => {
    setSlots(said.slots);
    setTold(cardLinkSentence(said.is, said));
    if (said.is !== 'linked') return setDigits('');
    await loadMe();
    toast('关联好了');
    await goBack();
  };
  const ask = useAction(async () => {
    const said = await careApi.askCard(communityId, serial);
    setSlots(said.slots);
    setTold(said.slots.length ? undefined : cardLinkSentence(said.is, said));
  });
  const link = useAction(async (key: string, body: { serial: string; digits: string }) =>
    tell(await careApi.linkByCard(communityId, body, key)),
  );
  const asked = slots.length > 0;
  return (
    <Card className="stack">
      <View className="body">
        社区给您家发过联系卡的话，用卡上的号码，把社区登记的资料和这个微信连在一起。卡要在手边，号码用过就作废。
      </View>
      <Field label="卡号（卡片底下的八个字）" hint={asked ? undefined : '字母大小写都可以'}>
        <TextInput
          id="serial"
          label="卡号"
          placeholder="例如 7K4M2PXA"
          value={serial}
          maxLength={cardLimits.serialChars}
          onChange={(typed) => {
            setSerial(typed);
            setSlots([]);
          }}
        />
      </Field>
      {asked ? (
        <Field label={`${boxes(slots)}的四个数`}>
          <TextInput
            id="digits"
            label="四个数"
            placeholder="例如 0512"
            type="number"
            value={digits}
            maxLength={4}
            onChange={setDigits}
          />
        </Field>
      ) : null}
      {told ? (
        <View id="link-told" className="problem-note">
          {told}
        </View>
      ) : null}
      <ProblemNote problem={asked ? link.problem : ask.problem} />
      {asked ? (
        <Button
          id="link"
          wide
          size="large"
          disabled={digits.trim().length !== cardLimits.codeDigits}
          loading={link.pending}
          onClick={() => void link.run({ serial, digits })}
        >
          关联
        </Button>
      ) : (
        <Button
          id="link-ask"
          wide
          size="large"
          disabled={serial.trim().length !== cardLimits.serialChars}
          loading={ask.pending}
          onClick={() => void ask.run()}
        >
          下一步
        </Button>
      )}
    </Card>
  );
}
