export default definePageConfig({
  navigationBarTitleText: '我的心愿',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
