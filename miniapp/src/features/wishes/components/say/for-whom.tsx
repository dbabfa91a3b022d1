import { currentWording, TAKEN_WAYS, wishLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card/card';
import { ChoiceField, Field, TextArea } from '@/ui/field/field';
import { Icon } from '@/ui/icon/icon';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { AGREED_WORDS } from '../../model/labels';
import type { ForWhom as Person } from '../../api/types';
import type { Say } from '../../model/use-say';

interface ForWhomProps {
  say: Say;
  /** What the person agreed to; unknown where a wish is said again. */
  person?: Person;
}

/** Whose wish this is, why somebody else says it, and whether helpers may have the person's phone and address. */
export function ForWhom({ say, person }: ForWhomProps) {
  const { whom, draft, change, errors } = say;
  if (!whom) return null;
  const label = whom.needsWhy ? '为什么代办' : '为什么代办（可以不写）';
  return (
    <Card id="for-whom" className="stack">
      <View className="row">
        <Icon name="me" />
        <View className="heading grow">{`替${whom.name}说`}</View>
      </View>
      <View className="note">这个心愿是本人的。写明是您代办的，本人和家里人都看得到；墙上不写。</View>
      <Field label={label} error={errors.why}>
        <TextArea
          id="why"
          label={label}
          placeholder="比如：奶奶不用手机，我上门时她说的"
          maxLength={wishLimits.reasonMaxChars}
          value={draft.why}
          onChange={(why) => change({ why })}
        />
      </Field>
      {person ? <ContactConsent say={say} person={person} /> : null}
    </Card>
  );
}

function ContactConsent({ say, person }: { say: Say; person: Person }) {
  const [open, setOpen] = useState(false);
  const asked = person.items.find(({ purpose }) => purpose === 'volunteer_contact');
  if (!asked) return null;
  if (asked.state === 'living') return <View className="note">本人同意过：来帮忙的志愿者看得到电话和住址。</View>;
  const { what, forWhom, without } = currentWording('volunteer_contact');
  const { contactConsent } = say.draft;
  const choices = [
    { value: '', label: '没有问，或者不同意', note: without },
    ...TAKEN_WAYS.filter((way) => asked.give.includes(way)).map((way) => ({ value: way, label: AGREED_WORDS[way] })),
  ];
  return (
    <>
      <Field label="本人同意让志愿者联系吗" hint={`请念给本人听：${what}${forWhom}`}>
        <ChoiceField
          id="contact-consent"
          value={contactConsent ? AGREED_WORDS[contactConsent] : '没有问，或者不同意'}
          placeholder="请选择"
          onClick={() => setOpen(true)}
        />
      </Field>
      <ChooseSheet
        open={open}
        title="本人同意让志愿者联系吗"
        choices={choices}
        value={contactConsent}
        onChoose={(way) => say.change({ contactConsent: way as typeof contactConsent })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
