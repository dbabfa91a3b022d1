import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import '@/ui/outbox-banner/outbox-banner.scss';
import { contactDrafts, type KeptDraft } from '../../model/contact-drafts';

/** What was written down here and is not with the server yet, and what the server asks about. Draws nothing when all is sent. */
export function DraftsBanner({ kept, onSend }: { kept: readonly KeptDraft[]; onSend: () => void }) {
  const waiting = kept.filter(({ verdict }) => !verdict);
  return (
    <>
      {waiting.length > 0 ? (
        <View className="outbox" id="drafts-waiting">
          <Icon name="off" />
          <View className="grow">
            <View className="strong">{`${waiting.length} 次走访存在手机里`}</View>
            <View className="outbox__note">连上网络后自动送出，不用再填</View>
          </View>
          <Button size="small" variant="quiet" onClick={onSend}>
            现在送
          </Button>
        </View>
      ) : null}
      {kept.map((one) =>
        one.verdict ? (
          <View key={one.draft.draftKey} className="outbox" id={`draft-${one.draft.draftKey}`}>
            <Icon name="info" />
            <View className="grow stack">
              <View>
                <View className="strong">
                  {one.verdict === 'alike' ? `${one.label}：是同一次吗` : `${one.label}没有记成`}
                </View>
                <View className="outbox__note">{one.sentence}</View>
              </View>
              <View className="row row--wrap">
                {one.verdict === 'alike' ? (
                  <Button size="small" variant="quiet" onClick={() => void contactDrafts.sendAsAnother(one)}>
                    另记一次
                  </Button>
                ) : null}
                <Button size="small" variant="quiet" onClick={() => contactDrafts.drop(one.draft.draftKey)}>
                  {one.verdict === 'alike' ? '是同一次，不记了' : '知道了，不记了'}
                </Button>
              </View>
            </View>
          </View>
        ) : null,
      )}
    </>
  );
}
