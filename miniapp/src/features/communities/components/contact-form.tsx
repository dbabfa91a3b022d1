import { communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { identityApi } from '@/features/identity/api/identity.api';
import { communitiesApi, type Profile, type ProfileChange } from '../api/communities.api';
import { loadMe } from '@/features/identity/model/me.store';
import { useMembership } from '../model/membership';

interface ContactFormProps {
  profile: Profile;
  onChanged: () => Promise<void>;
}

const PHONE_MAX_CHARS = 20;
const EMPTY = { realName: '', phone: '', address: '' };
const LABELS: Record<keyof typeof EMPTY, string> = { realName: '姓名', phone: '手机号', address: '住址' };

/** How whoever helps finds me. Kept encrypted, shown masked; what is left empty stays as it was. */
export function ContactForm({ profile, onChanged }: ContactFormProps) {
  const { communityId } = useMembership();
  const [typed, setTyped] = useState(EMPTY);
  const changed = async (words = '存好了') => {
    setTyped(EMPTY);
    await Promise.all([onChanged(), loadMe()]);
    toast(words);
  };
  const save = useAction(async (_key: string, body: ProfileChange) => {
    await communitiesApi.changeProfile(communityId, body);
    await changed();
  });
  const fromWechat = useAction(async (_key: string, code: string) => {
    await identityApi.takePhone(code);
    await changed();
  });
  const body = Object.fromEntries(
    Object.entries(typed)
      .map(([k, v]) => [k, v.trim()])
      .filter(([, v]) => v),
  ) as ProfileChange;
  const [asked, setAsked] = useState<keyof typeof EMPTY>();
  const remove = useAction(async (_key: string, name: keyof typeof EMPTY) => {
    await communitiesApi.changeProfile(communityId, { [name]: null });
    setAsked(undefined);
    await changed('已经删掉');
  });
  const line = (name: keyof typeof EMPTY, label: string, kept: string | null, example: string, maxLength: number) => (
    <Field
      label={label}
      hint={kept ? <Kept name={name} kept={kept} onRemove={() => setAsked(name)} /> : undefined}
      error={save.problem?.fieldError(name)}
    >
      <TextInput
        id={`contact-${name}`}
        label={label}
        value={typed[name]}
        placeholder={kept ? '要改就写新的' : example}
        maxLength={maxLength}
        onChange={(text) => setTyped((t) => ({ ...t, [name]: text }))}
      />
    </Field>
  );
  return (
    <Card className="stack">
      {line('realName', LABELS.realName, profile.realName, '真实姓名', communityLimits.realNameMaxChars)}
      {line('phone', LABELS.phone, profile.phoneMasked, '帮忙的人找您用', PHONE_MAX_CHARS)}
      {SILIN_H5 ? null : (
        <Button
          variant="quiet"
          icon="phone"
          openType="getPhoneNumber"
          loading={fromWechat.pending}
          onGetPhoneNumber={(e) => e.detail.code && void fromWechat.run(e.detail.code)}
        >
          用微信的手机号
        </Button>
      )}
      {line('address', LABELS.address, profile.addressMasked, '例如 2单元 301', communityLimits.addressMaxChars)}
      <ConfirmSheet
        open={asked !== undefined}
        title={`删掉${asked ? LABELS[asked] : ''}？`}
        detail="删掉后，来帮忙的人看不到它；以后随时可以再写。"
        confirm="删掉"
        pending={remove.pending}
        problem={remove.problem}
        onConfirm={() => asked && void remove.run(asked)}
        onClose={() => setAsked(undefined)}
      />
      <ProblemNote problem={save.problem ?? fromWechat.problem} />
      <Button
        id="save-contact"
        variant="quiet"
        loading={save.pending}
        disabled={Object.keys(body).length === 0}
        onClick={() => void save.run(body)}
      >
        保存联系方式
      </Button>
    </Card>
  );
}

function Kept({ name, kept, onRemove }: { name: keyof typeof EMPTY; kept: string; onRemove: () => void }) {
  return (
    <View className="row">
      <View className="grow">{`现在是 ${kept}`}</View>
      <Button id={`remove-${name}`} variant="text" tone="ink" size="small" onClick={onRemove}>
        {`删掉${LABELS[name]}`}
      </Button>
    </View>
  );
}
