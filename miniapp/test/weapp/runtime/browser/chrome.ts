import type { PageConfig } from '../protocol.js';
import { boot, byId, make, resourceUrl } from './host.js';
import { go, top } from './navigation.js';

const tabBar = boot.bundle.app.tabBar;
const badges = new Map<number, string>();
let tabBarHidden = false;

export const isTabPage = (id: string): boolean => Boolean(tabBar?.list.some((t) => t.pagePath === id));

export const windowConfig = (id: string): PageConfig => ({ ...boot.bundle.app.window, ...boot.bundle.json[id] });

export function setNavigation(part: { title?: string; front?: string; back?: string }): void {
  if (part.title !== undefined) byId('nav-title').textContent = part.title;
  if (part.front !== undefined) document.body.style.setProperty('--nav-front', part.front);
  if (part.back !== undefined) for (const id of ['status-bar', 'nav-bar']) byId(id).style.backgroundColor = part.back;
}

function drawTabBar(id: string): void {
  const bar = byId('tab-bar');
  const shown = isTabPage(id) && !tabBarHidden && !tabBar?.custom;
  bar.style.display = shown ? 'flex' : 'none';
  if (!shown || !tabBar) return;
  bar.style.backgroundColor = tabBar.backgroundColor ?? '#fff';
  bar.replaceChildren(
    ...tabBar.list.map((item, index) => {
      const chosen = item.pagePath === id;
      const tab = make('button');
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(chosen));
      tab.style.color = chosen ? tabBar.selectedColor : tabBar.color;
      const picture = chosen ? (item.selectedIconPath ?? item.iconPath) : item.iconPath;
      if (picture) {
        const img = document.createElement('img');
        img.src = resourceUrl(picture);
        img.alt = '';
        tab.append(img);
      }
      tab.append(make('span', '', item.text));
      const badge = badges.get(index);
      if (badge !== undefined) tab.append(make('span', 'badge', badge));
      tab.onclick = () => {
        top()?.instance.onTabItemTap?.({ index, pagePath: item.pagePath, text: item.text });
        go('switchTab', { url: `/${item.pagePath}` });
      };
      return tab;
    }),
  );
}

/** The phone's bars around the page that is shown. */
export function drawChrome(id: string, depth: number): void {
  const config = windowConfig(id);
  document.body.classList.toggle('custom-nav', config.navigationStyle === 'custom');
  setNavigation({
    title: config.navigationBarTitleText ?? '',
    front: config.navigationBarTextStyle === 'black' ? '#000' : '#fff',
    back: config.navigationBarBackgroundColor ?? '#000',
  });
  byId('stack').style.backgroundColor = config.backgroundColor ?? '#fff';
  byId('nav-back').hidden = depth <= 1;
  byId('nav-back').onclick = () => go('navigateBack', { delta: 1 });
  drawTabBar(id);
}

export function setTabBadge(index: number, text: string | undefined): void {
  if (text === undefined) badges.delete(index);
  else badges.set(index, text);
  const page = top();
  if (page) drawTabBar(page.id);
}

export function hideTabBar(hidden: boolean): void {
  tabBarHidden = hidden;
  const page = top();
  if (page) drawTabBar(page.id);
}
