import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import type { HomeRead } from '../model/use-home';

/** The switch of proxies: for whom they act, one tap to each. Nothing for everybody else. */
export function ActFor({ next }: Pick<HomeRead, 'next'>) {
  const { elder } = useElder();
  const people = next.data?.represented ?? [];
  if (people.length === 0) return null;
  return (
    <Card id="act-for" edge="know" className="stack">
      <View className="heading">我替谁办事</View>
      <View className={elder ? 'stack' : 'row row--wrap'}>
        {people.map(({ personId, name }) => (
          <Button
            key={personId}
            id={`act-for-${personId}`}
            variant="quiet"
            icon="people"
            wide={elder}
            onClick={() => void go(routes.representedPerson(personId))}
          >
            {name || '没有写姓名'}
          </Button>
        ))}
      </View>
    </Card>
  );
}
