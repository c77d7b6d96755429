import fs from 'node:fs';

/** Settings of a small machine that serves one community. */
export function postgresSettings(socketDir: string): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432', // only a part of the socket's name
    unix_socket_directories: socketDir,
    shared_buffers: '64MB',
    max_connections: '60',
    log_min_messages: 'warning',
    ...(hasSmallSharedMemory() && { dynamic_shared_memory_type: 'mmap' }),
  };
}

/** Containers give 64 MB to /dev/shm, which one parallel query can fill. */
function hasSmallSharedMemory(): boolean {
  try {
    const { bsize, blocks } = fs.statfsSync('/dev/shm');
    return bsize * blocks < 256 * 1024 * 1024;
  } catch {
    return false;
  }
}
