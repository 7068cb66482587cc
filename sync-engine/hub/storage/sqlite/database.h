#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/entry.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace onetill::hub::sqlite {

/// One connection with its prepared statements. The only place of the hub that speaks to SQLite:
/// what SQLite throws leaves as StorageFailure.
class Database
{
public:
    enum class Mode {
        Immutable, ///< Nobody can write the file.
        ReadOnly,
        ReadWrite,
        Create,
    };

    /// Throws StorageFailure: NotFound, StorageForeign, …
    Database(const std::filesystem::path& file, Mode mode);
    ~Database();

    /// A statement that is being read. While it lives, the same SQL must not be asked again.
    class Rows
    {
    public:
        Rows(Rows&&) noexcept;
        ~Rows();

        bool next();
        std::int64_t integer(int column) const;
        std::optional<std::int64_t> optionalInteger(int column) const;
        std::string text(int column) const; ///< Also of a blob: its bytes.
        bool isNull(int column) const;
        Uuid uuid(int column) const;
        wire::Hash hash(int column) const;
        wire::Signature signature(int column) const;
        wire::Epoch epoch(int column) const;

    private:
        friend class Database;
        struct Parts;
        explicit Rows(std::unique_ptr<Parts> parts);
        std::unique_ptr<Parts> m_parts;
    };

    /// `sql` is a literal: the statement is kept prepared under its address.
    template <class... Values>
    Rows rows(const char* sql, const Values&... values)
    {
        Rows rows = begin(sql);
        int index = 0;
        (bind(rows, ++index, values), ...);
        return rows;
    }
    /// Runs a statement that gives no rows; how many it changed.
    template <class... Values>
    std::int64_t run(const char* sql, const Values&... values)
    {
        Rows rows = this->rows(sql, values...);
        rows.next();
        return changes();
    }
    /// Several statements at once, without values.
    void execute(const std::string& sql);
    /// Waits for another who is changing the same file to it, which SQLite itself would not do.
    void useWriteAheadLog();
    /// All of it as it is at this moment, whoever writes meanwhile, into a file that was not there:
    /// a whole database without a log beside it, durable, and readable by this user only.
    void copyTo(const std::filesystem::path& file);
    std::int64_t lastInsertId() const;
    bool isInTransaction() const;
    /// For as long as it takes others that wait for the write lock to notice that it is free.
    static void giveWay();

private:
    Rows begin(const char* sql);
    std::int64_t changes() const;
    static void bind(Rows& rows, int index, std::int64_t value);
    static void bind(Rows& rows, int index, int value) { bind(rows, index, std::int64_t{value}); }
    static void bind(Rows& rows, int index, bool value) { bind(rows, index, std::int64_t{value}); }
    static void bind(Rows& rows, int index, std::size_t value)
    {
        bind(rows, index, static_cast<std::int64_t>(value));
    }
    static void bind(Rows& rows, int index, std::string_view text);
    static void bind(Rows& rows, int index, const std::string& text)
    {
        bind(rows, index, std::string_view{text});
    }
    static void bind(Rows& rows, int index, const char* text)
    {
        bind(rows, index, std::string_view{text});
    }
    static void bind(Rows& rows, int index, std::span<const std::uint8_t> blob);
    static void bind(Rows& rows, int index, const Uuid& id) { bind(rows, index, id.bytes()); }
    template <std::size_t Size>
    static void bind(Rows& rows, int index, const std::array<std::uint8_t, Size>& bytes)
    {
        bind(rows, index, std::span<const std::uint8_t>{bytes});
    }
    static void bind(Rows& rows, int index, wire::Epoch epoch)
    {
        bind(rows, index, static_cast<std::int64_t>(epoch.value));
    }
    static void bind(Rows& rows, int index, Timestamp moment) { bind(rows, index, moment.ms); }
    template <class Tag>
    static void bind(Rows& rows, int index, const Identifier<Tag>& id)
    {
        bind(rows, index, id.text());
    }
    template <class Value>
    static void bind(Rows& rows, int index, const std::optional<Value>& value)
    {
        if (value)
            bind(rows, index, *value);
        // An unbound parameter is NULL, and begin() unbinds them all.
    }

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::hub::sqlite
