export default definePageConfig({
  navigationBarTitleText: '心愿墙',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
