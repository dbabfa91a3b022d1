export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/wishes/index',
    'pages/events/index',
    'pages/me/index',
    'pages/welcome/index',
  ],
  subPackages: [
    { root: 'volunteer', pages: ['pages/claims/index'] },
    { root: 'staff', pages: ['pages/desk/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarBackgroundColor: '#FAF6EF',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '四邻',
    backgroundColor: '#FAF6EF',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B625A',
    selectedColor: '#B8322A',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tab/home.png', selectedIconPath: 'assets/tab/home-on.png' },
      { pagePath: 'pages/wishes/index', text: '心愿', iconPath: 'assets/tab/note.png', selectedIconPath: 'assets/tab/note-on.png' },
      { pagePath: 'pages/events/index', text: '活动', iconPath: 'assets/tab/cal.png', selectedIconPath: 'assets/tab/cal-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tab/me.png', selectedIconPath: 'assets/tab/me-on.png' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
