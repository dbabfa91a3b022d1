import { isPhone } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { EmptyState } from '@/ui/states/states';
import { go, routes } from '@/platform/navigate';
import { seedPerson } from '../../model/person-seed';
import type { People } from '../../model/use-people';

/** Nobody here: what to write instead, or the way to write them down with what was typed. */
export function NobodyFound({ people, onAdd }: { people: People; onAdd?: () => void }) {
  const { q, filter } = people;
  const add = () => {
    seedPerson({
      ...(q ? (isPhone(q) ? { phone: q } : { name: q }) : {}),
      ...(filter.buildingId ? { buildingId: filter.buildingId } : {}),
    });
    if (onAdd) onAdd();
    else void go(routes.addPerson);
  };
  const button = (
    <Button id="add-found" onClick={add}>
      {q ? '登记这位居民' : '登记一位居民'}
    </Button>
  );
  if (q)
    return (
      <EmptyState
        icon="search"
        title="没有找到"
        note="要写整个姓名，或整个电话号码"
        action={
          people.keptAt ? null : (
            <View className="stack">
              {button}
              <Button id="to-emergency" variant="text" onClick={() => void go(routes.emergencyLook)}>
                着急的事，查整个社区
              </Button>
            </View>
          )
        }
      />
    );
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return <EmptyState icon="people" title={narrowed ? '这里没有人' : '还没有登记过居民'} action={button} />;
}
