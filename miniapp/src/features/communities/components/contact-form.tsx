import { communityLimits } from '@silin/shared';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
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

/** How whoever helps finds me. Kept encrypted, shown masked; what is left empty stays as it was. */
export function ContactForm({ profile, onChanged }: ContactFormProps) {
  const { communityId } = useMembership();
  const [typed, setTyped] = useState(EMPTY);
  const changed = async () => {
    setTyped(EMPTY);
    await Promise.all([onChanged(), loadMe()]);
    toast('存好了');
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
  const line = (name: keyof typeof EMPTY, label: string, kept: string | null, example: string, maxLength: number) => (
    <Field label={label} hint={kept ? `现在是 ${kept}` : undefined} error={save.problem?.fieldError(name)}>
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
      {line('realName', '姓名', profile.realName, '真实姓名', communityLimits.realNameMaxChars)}
      {line('phone', '手机号', profile.phoneMasked, '帮忙的人找您用', PHONE_MAX_CHARS)}
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
      {line('address', '住址', profile.addressMasked, '例如 2单元 301', communityLimits.addressMaxChars)}
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
