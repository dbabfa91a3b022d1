import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { asProblem } from '@/platform/api-problem';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Icon, type IconName } from '@/ui/icon/icon';
import { ProblemNote } from '@/ui/states/states';
import { peopleApi, type Person, type PersonContact as Contact } from '../../api/people.api';
import { lookedAt } from '../../model/looked-at';
import { useMembership } from '../../model/membership';
import './people.scss';

/** Phone and door: masked, and whole after a tap that is recorded. */
export function PersonContact({ person }: { person: Person }) {
  const { communityId } = useMembership();
  const [contact, setContact] = useState<Contact>();
  const [readAt, setReadAt] = useState<string>();
  const look = useAction(async () => {
    try {
      const fresh = await peopleApi.contact(communityId, person.id);
      lookedAt.keep(person.id, fresh);
      setReadAt(undefined);
      setContact(fresh);
    } catch (problem) {
      const kept = lookedAt.of(person.id);
      if (!asProblem(problem).unreachable || !kept) throw problem;
      setReadAt(kept.at);
      setContact(kept.value);
    }
  });
  const { phoneMasked, doorMasked, buildingName } = person;
  const phone = contact ? contact.phone : phoneMasked;
  const where = contact ? [contact.building, contact.door] : [buildingName, doorMasked];
  const something = !!(phoneMasked || doorMasked);
  return (
    <View id="person-contact">
      <Line icon="pin" text={where.filter(Boolean).join('') || '没有写住在哪里'} />
      <View className="person__line">
        <Icon name="phone" className="muted" />
        <View className="grow person__words">{phone ?? '没有电话'}</View>
        {contact?.phone ? (
          <Button id="person-call" tone="ok" icon="phone" onClick={() => void callPhone(contact.phone ?? '')}>
            打电话
          </Button>
        ) : null}
      </View>
      {contact ? (
        <View className="note">
          {readAt ? `没有网络，这是${formatMoment(readAt, Date.now())}看到的` : '这次查看已经记录'}
        </View>
      ) : null}
      {something && !contact ? (
        <View className="person__line">
          <View className="grow note">每次查看都会记录</View>
          <Button id="person-look" variant="quiet" loading={look.pending} onClick={() => void look.run()}>
            查看电话和门牌
          </Button>
        </View>
      ) : null}
      <ProblemNote problem={look.problem} />
    </View>
  );
}

function Line({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className="person__line">
      <Icon name={icon} className="muted" />
      <View className="grow person__words">{text}</View>
    </View>
  );
}
