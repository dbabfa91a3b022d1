import { wishLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { Icon } from '@/ui/icon/icon';
import type { Say } from '../../model/use-say';
import './say.scss';

/** Phone and address: only for the one who helps and for staff, marked with a lock. */
export function ContactFields({ say }: { say: Say }) {
  const { draft, change, errors, given, whom } = say;
  const known = whom ? '写本人的；不填就用社区登记的' : undefined;
  const ofProfile = (value: string | null | undefined) => (value ? `不填就给对方您资料里的：${value}` : known);
  return (
    <>
      <Field label="联系电话" hint={ofProfile(given?.phone)} error={errors.contactPhone}>
        <TextInput
          id="contact-phone"
          label="联系电话"
          type="number"
          placeholder="手机或座机"
          maxLength={20}
          value={draft.contactPhone}
          onChange={(contactPhone) => change({ contactPhone })}
        />
      </Field>
      <Field label="住址" hint={ofProfile(given?.address) ?? '楼栋会一起告诉对方'} error={errors.contactAddress}>
        <TextInput
          id="contact-address"
          label="住址"
          placeholder="几单元几室"
          maxLength={wishLimits.addressMaxChars}
          value={draft.contactAddress}
          onChange={(contactAddress) => change({ contactAddress })}
        />
      </Field>
    </>
  );
}

/** What is not public, and who will see it. */
export function PrivatePart({ say }: { say: Say }) {
  return (
    <Card className="private">
      <View className="private__head">
        <Icon name="lock" />
        <View className="grow">
          <View className="heading">不公开的</View>
          <View className="note">只给来帮忙的人和社区看，每次查看都会记录，您看得到</View>
        </View>
      </View>
      <Field label="还要告诉帮忙的人什么" error={say.errors.privateDetail}>
        <TextArea
          id="private-detail"
          label="还要告诉帮忙的人什么"
          placeholder="比如：门铃坏了，请敲门；老人耳朵不好"
          maxLength={wishLimits.privateDetailMaxChars}
          value={say.draft.privateDetail}
          onChange={(privateDetail) => say.change({ privateDetail })}
        />
      </Field>
      <ContactFields say={say} />
    </Card>
  );
}
