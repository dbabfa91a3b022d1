import { formatMoment, type PublicDraw, verifyDraw } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Tag } from '@/ui/tag/tag';
import type { Draw } from '../api/types';
import './events.scss';

interface DrawProofProps {
  draw: Draw;
  /** The reader's own sign in the list, when they are in it. */
  ownHash: string | null;
  now: number;
}

/** One draw, computed again on this phone: what was promised, what came of it, and where one stands. */
export function DrawProof({ draw, ownHash, now }: DrawProofProps) {
  const [all, setAll] = useState(false);
  const checked = useMemo(() => verifyDraw(publicDraw(draw)), [draw]);
  const voided = draw.voidedAt !== null;
  return (
    <Card id={`draw-${draw.id}`} className="stack" edge={voided ? undefined : 'know'}>
      <View className="row row--wrap">
        <View className="heading grow">
          {draw.drawnAt ? `${formatMoment(draw.drawnAt, now)} 摇的号` : '还没有摇号'}
        </View>
        {voided ? <Tag icon="close">作废了</Tag> : <Verdict verdict={checked.verdict} />}
      </View>
      {draw.voidReason ? <View className="body">{`作废的原因：${draw.voidReason}`}</View> : null}
      <View className="body">{checked.words}</View>
      {checked.findings.map((found) => (
        <View key={found.check} className="row row--top">
          <Icon name={found.right ? 'check' : 'info'} size={1.25} />
          <View className="grow">{found.words}</View>
        </View>
      ))}
      {draw.drawnAt ? <OwnPlace draw={draw} ownHash={ownHash} /> : null}
      <Button id={`draw-all-${draw.id}`} variant="text" tone="ink" onClick={() => setAll(!all)}>
        {all ? '收起编码' : '看公布的编码'}
      </Button>
      {all ? <Codes draw={draw} ownHash={ownHash} now={now} /> : null}
    </Card>
  );
}

function Verdict({ verdict }: { verdict: 'right' | 'wrong' | 'not_held' }) {
  if (verdict === 'not_held')
    return (
      <Tag tone="know" icon="clock">
        等摇号
      </Tag>
    );
  return verdict === 'right' ? (
    <Tag tone="ok" icon="check">
      核对通过
    </Tag>
  ) : (
    <Tag tone="warn" icon="info">
      对不上
    </Tag>
  );
}

function OwnPlace({ draw, ownHash }: Pick<DrawProofProps, 'draw' | 'ownHash'>) {
  const place = ownHash ? draw.order.indexOf(ownHash) + 1 : 0;
  const early = new Set(draw.first);
  const firstWords = early.size > 0 ? `第一次来的 ${early.size} 组先摇先排，来过的排在后面` : undefined;
  if (!ownHash) {
    const all = `一共 ${draw.order.length} 组报名，${draw.seats} 个座位`;
    return <View className="note">{[all, firstWords].filter(Boolean).join('；')}</View>;
  }
  const group =
    early.size === 0 ? '' : early.has(ownHash) ? '（算第一次来的，先排）' : '（以前来过，排在第一次来的后面）';
  return (
    <>
      <View className="strong" id="own-place">
        {place > 0
          ? `您一家摇在第 ${place}${group}，一共 ${draw.order.length} 组`
          : '您是摇号以后报的，排在摇过号的后面'}
      </View>
      {firstWords ? <View className="note">{firstWords}</View> : null}
    </>
  );
}

function Codes({ draw, ownHash, now }: DrawProofProps) {
  const codes: readonly (readonly [string, string | null])[] = [
    [`承诺（${formatMoment(draw.committedAt, now)} 公布）`, draw.commitment],
    ['名单的编码', draw.frameHash],
    ['见证词', draw.drawnAt ? (draw.witnessWords ?? '没有') : null],
    ['摇号用的随机数（摇完公布）', draw.secret],
    ['您的编码', ownHash],
  ];
  return (
    <View className="stack">
      {codes.map(([title, code]) =>
        code ? (
          <View key={title}>
            <View className="note">{title}</View>
            <View className="draw-hash">{code}</View>
          </View>
        ) : null,
      )}
      {ordersOf(draw).map(({ title, from, hashes }) => (
        <View key={title} id={from === 1 ? `draw-order-${draw.id}` : undefined}>
          <View className="note">{title}</View>
          {hashes.map((hash, at) => (
            <View key={hash} className={`draw-hash ${hash === ownHash ? 'strong' : ''}`}>
              {`${from + at}. ${hash.slice(0, 16)}${hash === ownHash ? '（您一家）' : ''}`}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** The order that came out, those who were drawn first below words of their own; nothing before the draw. */
function ordersOf({ order, first }: Draw): { title: string; from: number; hashes: readonly string[] }[] {
  if (order.length === 0) return [];
  const early = new Set(first);
  const before = order.filter((hash) => early.has(hash));
  const after = order.filter((hash) => !early.has(hash));
  if (before.length === 0) return [{ title: '摇出来的顺序', from: 1, hashes: after }];
  return [
    { title: `第一次来的 ${before.length} 组，先摇先排`, from: 1, hashes: before },
    { title: `来过的 ${after.length} 组，排在后面`, from: before.length + 1, hashes: after },
  ];
}

/** What was published, as the kernel that made the draw reads it. */
export const publicDraw = (draw: Draw): PublicDraw => ({
  commitment: draw.commitment,
  frameHash: draw.frameHash ?? '',
  witnessWords: draw.witnessWords,
  secretHex: draw.secret,
  frame: draw.drawnAt ? draw.frame : null,
  result: draw.drawnAt ? draw.order : null,
  first: draw.first,
  last: draw.last,
});
