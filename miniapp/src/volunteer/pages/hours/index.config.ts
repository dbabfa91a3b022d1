export default definePageConfig({
  navigationBarTitleText: '我的时长',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
