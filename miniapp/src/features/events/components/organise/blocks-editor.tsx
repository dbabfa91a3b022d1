import { eventLimits } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { TextArea, TextInput } from '@/ui/field/field';
import { choosePictures } from '@/ui/pictures/choose-pictures';
import { ProblemNote } from '@/ui/states/states';
import { eventMakingApi } from '../../api/organiser.api';
import type { BlockDraft } from '../../model/event-draft';
import './organise.scss';

const NAMES: Readonly<Record<BlockDraft['kind'], string>> = {
  paragraph: '一段话',
  heading: '小标题',
  list: '清单，一行一条',
  picture: '图片',
};
const ADDED = ['paragraph', 'heading', 'list'] as const;

interface BlocksEditorProps {
  blocks: readonly BlockDraft[];
  onChange: (blocks: BlockDraft[]) => void;
}

/** The text of an event, block by block: nothing to format, nothing to paste that could break the page. */
export function BlocksEditor({ blocks, onChange }: BlocksEditorProps) {
  const { communityId } = useMembership();
  const put = (at: number, part: Partial<BlockDraft>) =>
    onChange(blocks.map((block, i) => (i === at ? { ...block, ...part } : block)));
  const picture = useAction(async (key: string) => {
    const [path] = await choosePictures(1);
    if (!path) return;
    const { id, url } = await eventMakingApi.addPicture(communityId, path, key);
    onChange([...blocks, { kind: 'picture', text: '', mediaId: id, url: url || path }]);
  });
  const full = blocks.length >= eventLimits.blocksMax;
  return (
    <View className="stack" id="blocks">
      {blocks.map((block, i) => (
        <View key={i} className="organise-block">
          <View className="row">
            <View className="note grow">{NAMES[block.kind]}</View>
            {i > 0 ? (
              <Button variant="text" tone="ink" size="small" onClick={() => onChange(movedUp(blocks, i))}>
                上移
              </Button>
            ) : null}
            <Button
              variant="text"
              tone="ink"
              size="small"
              onClick={() => onChange(blocks.filter((_, other) => other !== i))}
            >
              去掉
            </Button>
          </View>
          {block.kind === 'picture' ? (
            <Image className="organise-block__picture" src={block.url ?? ''} mode="widthFix" />
          ) : block.kind === 'heading' ? (
            <TextInput
              id={`block-${i}`}
              label={NAMES.heading}
              value={block.text}
              maxLength={eventLimits.listItemMaxChars}
              onChange={(text) => put(i, { text })}
            />
          ) : (
            <TextArea
              id={`block-${i}`}
              label={NAMES[block.kind]}
              value={block.text}
              maxLength={eventLimits.blockMaxChars}
              onChange={(text) => put(i, { text })}
            />
          )}
        </View>
      ))}
      <ProblemNote problem={picture.problem} />
      <View className="row row--wrap">
        {ADDED.map((kind) => (
          <Button
            key={kind}
            id={`add-${kind}`}
            variant="quiet"
            size="small"
            icon="plus"
            disabled={full}
            onClick={() => onChange([...blocks, { kind, text: '' }])}
          >
            {NAMES[kind]}
          </Button>
        ))}
        <Button
          id="add-picture"
          variant="quiet"
          size="small"
          icon="camera"
          disabled={full}
          loading={picture.pending}
          onClick={() => void picture.run()}
        >
          {NAMES.picture}
        </Button>
      </View>
    </View>
  );
}

function movedUp(blocks: readonly BlockDraft[], at: number): BlockDraft[] {
  const moved = [...blocks];
  moved.splice(at - 1, 2, blocks[at] as BlockDraft, blocks[at - 1] as BlockDraft);
  return moved;
}
