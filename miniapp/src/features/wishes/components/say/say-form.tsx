import { wishLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import type { ForWhom as Person } from '../../api/types';
import { CategoryGrid } from './category-grid';
import { ForWhom } from './for-whom';
import { moveToPrivate } from '../../model/draft';
import { PersonalWarning } from './personal-warning';
import { PhotoPicker } from './photo-picker';
import { PrivatePart } from './private-part';
import type { Say } from '../../model/use-say';
import { ZoneField } from './zone-field';

/** A wish on one page: what, public words, photos, where, and the part nobody else sees. */
export function SayForm({ say, person }: { say: Say; person?: Person }) {
  const { draft, change, errors } = say;
  return (
    <>
      {say.restored && (draft.title || draft.publicText) ? <Kept onStartOver={say.startOver} /> : null}
      <ForWhom say={say} person={person} />
      <Card>
        <View className="stack">
          <Field label="想请人帮哪一类忙" error={errors.category}>
            <CategoryGrid value={draft.category} onChange={(category) => change({ category })} />
          </Field>
          <Field label="一句话说清楚" error={errors.title}>
            <TextInput
              id="title"
              label="一句话说清楚"
              placeholder="比如：厨房的灯不亮了，想请人看看"
              maxLength={wishLimits.titleMaxChars}
              value={draft.title}
              onChange={(title) => change({ title })}
            />
          </Field>
          <Field label="具体说说" hint="全社区看得到，别写姓名、电话、门牌号" error={errors.publicText}>
            <TextArea
              id="public-text"
              label="具体说说"
              placeholder="怎么回事，什么时候方便"
              maxLength={wishLimits.publicTextMaxChars}
              value={draft.publicText}
              onChange={(publicText) => change({ publicText })}
            />
            <PersonalWarning text={draft.publicText} onMove={() => change(moveToPrivate(draft))} />
          </Field>
          <Field label="照片（可以不加）" error={errors.photoIds}>
            <PhotoPicker photos={draft.photos} onChange={(photos) => change({ photos })} />
          </Field>
        </View>
      </Card>
      <Card>
        <View className="stack">
          <ZoneField zone={draft} error={errors.gridId ?? errors.buildingId} onChange={change} />
        </View>
      </Card>
      <PrivatePart say={say} />
    </>
  );
}

/** Something was kept from last time: says so, and offers an empty page. */
export function Kept({ onStartOver }: { onStartOver: () => void }) {
  return (
    <View className="row row--wrap" id="draft-kept">
      <View className="note grow">上次没写完的，替您留着</View>
      <Button variant="text" tone="ink" onClick={onStartOver}>
        清空重写
      </Button>
    </View>
  );
}
