package oncall.testing;

import oncall.operations.port.Links;

class FakeLinksTest implements LinksContract {
    private final FakeLinks links = new FakeLinks();

    @Override
    public Links links() {
        return links;
    }
}
