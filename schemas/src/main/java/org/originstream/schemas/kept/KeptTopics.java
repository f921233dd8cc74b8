package org.originstream.schemas.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.TtlDB;
import org.rocksdb.WriteOptions;

/**
 * What a process knows from reading topics, on its disk, so that its memory does not grow with
 * them; and up to where each has been read, so that the next process reads on from there. The
 * topics are the truth: the directory may be deleted while nobody uses it.
 *
 * <p>A crash may take back what was written last, in the order it was written: a position never
 * stays without what was written before it. Threads may read while one writes; whoever comes after
 * it was closed finds nothing.
 */
public final class KeptTopics implements AutoCloseable {
  private static final byte POSITION = 0;
  private static final int ID_BYTES = 2 * Long.BYTES;
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
  private final RocksDB disk;
  private Map<String, Uuid> topics = Map.of();
  private boolean closed;

  private KeptTopics(Path directory, Optional<Duration> forgottenAfter) throws IOException {
    Files.createDirectories(directory);
    try {
      String path = directory.toString();
      this.disk =
          forgottenAfter.isPresent()
              ? TtlDB.open(options, path, Math.toIntExact(forgottenAfter.get().toSeconds()), false)
              : RocksDB.open(options, path);
    } catch (RocksDBException e) {
      free();
      throw new IOException(
          "%s cannot be used: %s; give each process a directory of its own"
              .formatted(directory, e.getMessage()));
    }
  }

  /**
   * Opens what an earlier process left there, or makes it. Nothing is forgotten by itself.
   *
   * @param directory nobody else's
   * @throws IOException if it cannot be opened or made, or another process has it
   */
  public static KeptTopics open(Path directory) throws IOException {
    return new KeptTopics(directory, Optional.empty());
  }

  /**
   * The same, but what was written longer ago is forgotten sometime.
   *
   * @param forgottenAfter the least time everything is kept, up to 68 years
   * @throws IOException as {@link #open(Path)}
   */
  public static KeptTopics open(Path directory, Duration forgottenAfter) throws IOException {
    return new KeptTopics(directory, Optional.of(forgottenAfter));
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
   * Says which topics are read; call it before {@link #position}. If what is kept was read of
   * others, made before these under the same names, all of it is forgotten.
   *
   * @param ids by name
   * @return whether what is kept was read of these
   */
  public synchronized boolean belongTo(Map<String, Uuid> ids) {
    topics = Map.copyOf(ids);
    boolean others = ids.entrySet().stream().anyMatch(e -> readOfAnother(e.getKey(), e.getValue()));
    if (others) {
      guarded(
          () -> {
            disk.deleteRange(withoutLog, new byte[] {0}, new byte[] {(byte) 0xff});
            return Optional.empty();
          });
    }
    return !others;
  }

  private boolean readOfAnother(String topic, Uuid id) {
    byte[] prefix = name(topic);
    return guarded(
            () -> {
              try (RocksIterator all = disk.newIterator()) {
                for (all.seek(prefix); startsWith(all, prefix); all.next()) {
                  byte[] value = all.value();
                  if (!Arrays.equals(value, Long.BYTES, value.length, bytes(id), 0, ID_BYTES)) {
                    return Optional.of(true);
                  }
                }
                all.status();
                return Optional.of(false);
              }
            })
        .orElse(false);
  }

  /** Notes that everything of a partition before {@code position} has been written here. */
  public void readUpTo(TopicPartition partition, long position) {
    Uuid id = Objects.requireNonNull(topics.get(partition.topic()), partition.topic());
    byte[] value =
        ByteBuffer.allocate(Long.BYTES + ID_BYTES).putLong(position).put(bytes(id)).array();
    put(positionKey(partition), value);
  }

  /**
   * Up to where a partition has been read; empty if it has not, or so long ago that it is
   * forgotten.
   */
  public Optional<Long> position(TopicPartition partition) {
    return get(positionKey(partition)).map(value -> ByteBuffer.wrap(value).getLong());
  }

  /**
   * What is kept under keys of one kind.
   *
   * @param name of the kind, from 'a' to 'z'
   */
  public Table table(char name) {
    return new Table((byte) name);
  }

  /** What is kept under keys of one kind. */
  public final class Table {
    private final byte name;

    private Table(byte name) {
      this.name = name;
    }

    /** What was put last. */
    public Optional<byte[]> find(byte[] key) {
      return get(key(name, key));
    }

    /** Keeps a value instead of the one before. */
    public void put(byte[] key, byte[] value) {
      KeptTopics.this.put(key(name, key), value);
    }

    /** Keeps none. */
    public void delete(byte[] key) {
      guarded(
          () -> {
            disk.delete(withoutLog, key(name, key));
            return Optional.empty();
          });
    }

    /** All keys and values, in the order of the keys. */
    public void forEach(BiConsumer<byte[], byte[]> each) {
      byte[] prefix = {name};
      guarded(
          () -> {
            try (RocksIterator all = disk.newIterator()) {
              for (all.seek(prefix); startsWith(all, prefix); all.next()) {
                byte[] key = all.key();
                each.accept(Arrays.copyOfRange(key, 1, key.length), all.value());
              }
              all.status();
            }
            return Optional.empty();
          });
    }
  }

  private Optional<byte[]> get(byte[] key) {
    return guarded(() -> Optional.ofNullable(disk.get(key)));
  }

  private void put(byte[] key, byte[] value) {
    guarded(
        () -> {
          disk.put(withoutLog, key, value);
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
      throw new UncheckedIOException(new IOException("what is kept on disk: " + e.getMessage(), e));
    } finally {
      closing.readLock().unlock();
    }
  }

  private static boolean startsWith(RocksIterator at, byte[] prefix) {
    if (!at.isValid()) {
      return false;
    }
    byte[] key = at.key();
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** No topic's name holds a zero byte, so that none is the beginning of another. */
  private static byte[] name(String topic) {
    return key(POSITION, (topic + '\0').getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] positionKey(TopicPartition partition) {
    byte[] name = name(partition.topic());
    return ByteBuffer.allocate(name.length + Integer.BYTES)
        .put(name)
        .putInt(partition.partition())
        .array();
  }

  private static byte[] bytes(Uuid id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
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
        disk.close();
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
