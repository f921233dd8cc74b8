package org.originstream.processor.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The latest case of every certificate, on disk, so that memory does not grow with their number;
 * and up to where the status topic has been read into it. A crash may take back what was written
 * last, but never a case without its position. Threads may read while one writes; whoever comes
 * after it was closed finds nothing.
 */
final class CaseStore implements AutoCloseable {
  private static final byte CASE = 'c';
  private static final byte POSITION = 'p';
  private static final long WRITE_BUFFER_BYTES = 8L << 20;
  private static final long CACHE_BYTES = 16L << 20;

  static {
    RocksDB.loadLibrary();
  }

  private final LRUCache cache = new LRUCache(CACHE_BYTES);
  private final BloomFilter filter = new BloomFilter();
  private final Options options = options(cache, filter);
  private final WriteOptions withoutLog = new WriteOptions().setDisableWAL(true);
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private final RocksDB cases;
  private boolean closed;

  /**
   * Opens what an earlier process left there, or makes it.
   *
   * @throws IOException if it cannot be opened or made
   */
  CaseStore(Path directory) throws IOException {
    Files.createDirectories(directory);
    try {
      this.cases = RocksDB.open(options, directory.toString());
    } catch (RocksDBException e) {
      free();
      throw new IOException("the cases in " + directory + " cannot be opened", e);
    }
  }

  private static Options options(LRUCache cache, BloomFilter filter) {
    return new Options()
        .setCreateIfMissing(true)
        .setMaxOpenFiles(64)
        .setWriteBufferSize(WRITE_BUFFER_BYTES)
        .setCompressionType(CompressionType.LZ4_COMPRESSION)
        .setTableFormatConfig(
            new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setFilterPolicy(filter));
  }

  /**
   * Keeps what was read of the topic, all of it or nothing.
   *
   * @param positions up to where each partition has been read
   */
  void keep(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> positions) {
    guarded(
        () -> {
          try (WriteBatch batch = new WriteBatch()) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
              if (record.value() == null) {
                batch.delete(key(CASE, record.key()));
              } else {
                batch.put(key(CASE, record.key()), record.value());
              }
            }
            for (Map.Entry<Integer, Long> each : positions.entrySet()) {
              batch.put(positionKey(each.getKey()), bytes(each.getValue()));
            }
            cases.write(withoutLog, batch);
          }
          return Optional.empty();
        });
  }

  /** The case of a certificate, by its record key. */
  Optional<byte[]> find(byte[] certificate) {
    return guarded(() -> Optional.ofNullable(cases.get(key(CASE, certificate))));
  }

  /** Up to where a partition has been read. */
  Optional<Long> position(int partition) {
    return guarded(
        () ->
            Optional.ofNullable(cases.get(positionKey(partition)))
                .map(value -> ByteBuffer.wrap(value).getLong()));
  }

  /** All cases, by their record keys. */
  void forEach(BiConsumer<byte[], byte[]> each) {
    guarded(
        () -> {
          try (RocksIterator all = cases.newIterator()) {
            for (all.seek(new byte[] {CASE}); all.isValid() && all.key()[0] == CASE; all.next()) {
              byte[] key = all.key();
              each.accept(Arrays.copyOfRange(key, 1, key.length), all.value());
            }
            all.status();
          }
          return Optional.empty();
        });
  }

  /** Forgets everything. */
  void clear() {
    guarded(
        () -> {
          cases.deleteRange(withoutLog, new byte[] {0}, new byte[] {(byte) 0xff});
          return Optional.empty();
        });
  }

  private interface Act<T> {
    Optional<T> run() throws RocksDBException;
  }

  /** What is closed meanwhile would be read in memory that is no longer there. */
  private <T> Optional<T> guarded(Act<T> act) {
    closing.readLock().lock();
    try {
      return closed ? Optional.empty() : act.run();
    } catch (RocksDBException e) {
      throw new UncheckedIOException(new IOException("the kept cases: " + e.getMessage(), e));
    } finally {
      closing.readLock().unlock();
    }
  }

  private static byte[] positionKey(int partition) {
    return key(POSITION, ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static byte[] key(byte kind, byte[] name) {
    return ByteBuffer.allocate(1 + name.length).put(kind).put(name).array();
  }

  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        cases.close();
        free();
      }
    } finally {
      closing.writeLock().unlock();
    }
  }

  private void free() {
    withoutLog.close();
    options.close();
    filter.close();
    cache.close();
  }
}
