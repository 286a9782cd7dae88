// Preloaded into the web server: when the supervising process is gone, however it ended,
// the server ends too and frees its port.
if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5_000).unref();
  });
}
