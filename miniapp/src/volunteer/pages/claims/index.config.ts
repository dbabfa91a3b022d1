export default definePageConfig({
  navigationBarTitleText: '我的认领',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
