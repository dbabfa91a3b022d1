import { View } from '@tarojs/components';
import { Component, type ComponentType, type ReactNode } from 'react';
import { routes, startAt } from '@/platform/navigate';
import { Button } from '../button/button';
import { EmptyState } from '../states/states';
import { Page } from './page';

/** Every page is exported through this: what breaks while drawing becomes a sentence with a way out, not a white page. */
export function guarded(Content: ComponentType): ComponentType {
  return function GuardedPage() {
    return (
      <Boundary>
        <Content />
      </Boundary>
    );
  };
}

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onAgain }: { onAgain: () => void }) {
  return (
    <Page title="出了点问题">
      <EmptyState
        icon="info"
        title="这一页没有打开"
        note="请再试一次；还是不行，就从首页重新进来"
        action={
          <View className="stack">
            <Button id="broken-again" icon="refresh" onClick={onAgain}>
              再试一次
            </Button>
            <Button id="broken-home" variant="quiet" onClick={() => void startAt(routes.home)}>
              回首页
            </Button>
          </View>
        }
      />
    </Page>
  );
}
