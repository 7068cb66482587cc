#include "served_hub.h"

#include "sync-engine/till/link/enroller.h"
#include "tests/support/invented_catalogue.h"

#include <QTest>

#include <signal.h>
#include <sys/wait.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>

namespace onetill::bench {
namespace {

[[noreturn]] void stop(const std::string& why)
{
    std::fprintf(stderr, "link_bench: %s\n", why.c_str());
    std::exit(1);
}

void run(const std::string& command)
{
    if (std::system(command.c_str()) != 0)
        stop("failed: " + command);
}

std::string line(std::FILE* from)
{
    std::array<char, 512> text{};
    if (!std::fgets(text.data(), text.size(), from))
        stop("the hub said nothing");
    std::string whole{text.data()};
    whole.erase(whole.find_last_not_of("\r\n") + 1);
    return whole;
}

} // namespace

Hub::Hub(std::int64_t products)
{
    writeProducts(products);
    const std::string shop = std::string{ONETILL_SOURCE_DIR} + "/resources/demo-shop/";
    run(command("migrate"));
    for (const char* kind : {"stores", "taxes", "tax_classes", "roles"})
        run(command("import") + ' ' + shop + kind + ".csv > /dev/null");
    for (const char* kind : {"products", "prices", "stock"})
        run(command("import") + ' ' + (m_directory.path() / kind).string() + ".csv > /dev/null");
    serve();
}

Hub::~Hub()
{
    ::kill(m_process, SIGTERM);
    ::pclose(m_server);
}

std::string Hub::skuOf(std::int64_t number)
{
    return test::InventedCatalogue{}.product(number).sku.text();
}

std::string Hub::command(const std::string& words) const
{
    return std::string{ONETILL_HUB} + ' ' + words
           + " --db sqlite:" + (m_directory.path() / "hub.db").string();
}

void Hub::writeProducts(std::int64_t products) const
{
    const test::InventedCatalogue catalogue;
    std::ofstream articles{m_directory.path() / "products.csv"};
    std::ofstream prices{m_directory.path() / "prices.csv"};
    std::ofstream stock{m_directory.path() / "stock.csv"};
    articles << "sku,name,category,unit,tax_class,parent,options,glyph,age_limit,barcodes,tracked,"
                "description\n";
    prices << "price_list,sku,amount\n";
    stock << "store,sku,quantity\n";
    for (std::int64_t number = 0; number < products; ++number) {
        const wire::Product product = catalogue.product(number);
        articles << product.sku.text() << ",\"" << product.name << "\"," << product.category
                 << ",piece,standard,,,mug,," << catalogue.barcode(number) << ",1,\n";
        const std::int64_t minor = catalogue.price(number).amount.minor();
        prices << "EUR," << product.sku.text() << ',' << minor / 100 << '.' << minor / 10 % 10
               << minor % 10 << '\n';
        stock << kStore << ',' << product.sku.text() << ",1000\n";
    }
}

void Hub::serve()
{
    const std::string words = "echo $$; exec " + command("serve")
                              + " --listen 127.0.0.1:0 --insecure-loopback 2> "
                              + (m_directory.path() / "hub.log").string();
    m_server = ::popen(words.c_str(), "r");
    if (!m_server)
        stop("cannot start the hub");
    m_process = std::atoi(line(m_server).c_str());
    const auto said = wire::parseJson(line(m_server));
    if (!said)
        stop("the hub's first line is no JSON");
    m_url = QUrl{QStringLiteral("http://")
                 + QString::fromStdString(said->at("listening").get<std::string>())};
}

wire::EnrolReply Hub::enrol(const wire::SigningKey& key, wire::Epoch epoch)
{
    std::FILE* printed =
        ::popen(command(std::string{"enrol-code --trial --store "} + kStore).c_str(), "r");
    const auto code = wire::EnrolmentCode::parse(line(printed));
    ::pclose(printed);
    if (!code)
        stop("no enrolment code");

    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    till::Enroller enroller;
    std::optional<Result<wire::EnrolReply>> answer;
    enroller.enrol(m_url, wire::makeEnrolRequest(*code, key.publicKey(), epoch, {now.count()}),
                   [&](auto reply) { answer = std::move(reply); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) || !*answer)
        stop(answer ? answer->error().detail : "no answer to the enrolment");
    return **answer;
}

} // namespace onetill::bench
