import { View } from '@tarojs/components';
import { replaceWith, routes } from '@/platform/navigate';
import { useOutbox } from '@/platform/outbox';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import type { Added } from '../../model/use-add-person';
import './people.scss';

interface AddedPersonProps {
  added: Added;
  onNext: (sameDoor: boolean) => void;
  onOpen?: (personId: string) => void;
}

/** Somebody is written down, or kept until there is a network; and what usually follows. */
export function AddedPerson({ added, onNext, onOpen }: AddedPersonProps) {
  const outbox = useOutbox();
  const kept = 'keptKey' in added && outbox.some((k) => k.key === added.keptKey);
  const { buildingId, door } = added.words;
  const name = added.words.name.trim();
  const open = (personId: string) => (onOpen ? onOpen(personId) : void replaceWith(routes.person(personId)));
  return (
    <>
      <View className="person__done" id="added">
        <View className={`person__mark ${kept ? 'person__mark--kept' : ''}`}>
          <Icon name={kept ? 'off' : 'check'} size={2.25} />
        </View>
        <View className="title">{kept ? `没有网络，已替您保存“${name}”` : `“${name}”登记好了`}</View>
      </View>
      <OutboxBanner />
      {'personId' in added ? (
        <Button id="added-open" wide size="large" onClick={() => open(added.personId)}>
          看这位居民
        </Button>
      ) : null}
      {buildingId && door ? (
        <Button id="added-same-door" variant="quiet" wide size="large" onClick={() => onNext(true)}>
          同一户再登记一位
        </Button>
      ) : null}
      <Button id="added-next" variant="quiet" wide size="large" onClick={() => onNext(false)}>
        再登记一位
      </Button>
    </>
  );
}
