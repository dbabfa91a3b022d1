export default definePageConfig({
  navigationBarTitleText: '我的邻居',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
